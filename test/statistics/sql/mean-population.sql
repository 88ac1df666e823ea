-- Table 6. Days over the number of days of the period.
SELECT
  every, date, "legalStatus", prison, sex,
  count(*) / any_value(length) AS "meanPopulation", count(*) AS days, count(DISTINCT person) AS persons
FROM periods JOIN present ON day BETWEEN start_day AND date
GROUP BY GROUPING SETS ((every, date), (every, date, "legalStatus"), (every, date, prison), (every, date, sex))
