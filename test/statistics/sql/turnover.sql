-- Table 9. 100 × releases / (stock before + admissions).
SELECT
  every, date, "stockBefore", admissions, releases,
  CASE WHEN "stockBefore" + admissions > 0 THEN 100 * releases / ("stockBefore" + admissions) END AS turnover
FROM (
  SELECT
    every, date,
    (SELECT count(*) FROM present WHERE day = start_day - 1) AS "stockBefore",
    (SELECT count(*) FROM spells WHERE entry = 'admission' AND from_day BETWEEN start_day AND date) AS admissions,
    (SELECT count(*) FROM spells WHERE exit = 'release' AND until_day BETWEEN start_day AND date) AS releases
  FROM periods
)
