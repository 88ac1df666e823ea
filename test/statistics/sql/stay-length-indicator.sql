-- Table 7. Months = 12 × mean population / admissions; a period shorter than a year by its share of the year. Next to it, table 8.
WITH counted AS (
  SELECT
    *,
    (SELECT count(*) FROM spells WHERE entry = 'admission' AND from_day BETWEEN start_day AND date) AS admissions,
    (SELECT count(DISTINCT person) FROM present WHERE day BETWEEN start_day AND date) AS "personsInPeriod",
    (SELECT count(*) FROM present WHERE day BETWEEN start_day AND date) AS days,
    -- not known before its day
    CASE WHEN stock_day <= getvariable('known_on') THEN (SELECT count(*) FROM present WHERE day = stock_day) END AS stock
  FROM periods
)
SELECT
  every, date, admissions, "personsInPeriod", days, days / length AS "meanPopulation",
  CASE WHEN admissions > 0 THEN 12 * (days / length) / (admissions * year_days / length) END AS months,
  stock AS "referenceStock",
  CASE WHEN admissions > 0 THEN 12 * stock / (admissions * year_days / length) END AS "stockMonths",
  releases, mean AS "observedMeanDays", median AS "observedMedianDays", p25 AS "observedP25Days", p75 AS "observedP75Days",
  kaplan_meier AS "kaplanMeierMedianDays"
FROM counted JOIN lengths USING (every, date)
