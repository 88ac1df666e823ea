-- Table 7. Months = 12 × mean population / admissions; a period shorter than a year by its share of the year. Next to it, table 8.
WITH counted AS (
  SELECT
    *,
    (SELECT count(*) FROM spells WHERE entry = 'admission' AND from_day BETWEEN start_day AND date) AS admissions,
    (SELECT count(*) FROM present WHERE day BETWEEN start_day AND date) AS days,
    (SELECT count(*) FROM present WHERE day = date) AS stock
  FROM periods
)
SELECT
  every, date, admissions, days, days / length AS "meanPopulation",
  CASE WHEN admissions > 0 THEN 12 * (days / length) / (admissions * year_days / length) END AS months,
  CASE WHEN admissions > 0 THEN 12 * stock / (admissions * year_days / length) END AS "stockMonths",
  mean AS "observedMeanDays", median AS "observedMedianDays", kaplan_meier AS "kaplanMeierMedianDays"
FROM counted JOIN lengths USING (every, date)
