-- The identity check of table 4: times in custody of persons.
WITH
  flows AS (
    SELECT
      every, date,
      count(*) FILTER (entry = 'admission' AND from_day BETWEEN start_day AND date) AS admissions,
      count(*) FILTER (entry = 'scopeIn' AND from_day BETWEEN start_day AND date) AS "scopeIn",
      count(*) FILTER (entry = 'recapture' AND from_day BETWEEN start_day AND date) AS recaptures,
      count(*) FILTER (exit = 'release' AND until_day BETWEEN start_day AND date) AS releases,
      count(*) FILTER (exit = 'death' AND until_day BETWEEN start_day AND date) AS deaths,
      count(*) FILTER (exit = 'escape' AND until_day BETWEEN start_day AND date) AS escapes
    FROM periods LEFT JOIN times ON from_day <= date AND until_day >= start_day
    GROUP BY every, date
  ),
  stocks AS (
    SELECT
      every, date,
      count(DISTINCT person) FILTER (day = start_day - 1) AS "stockBefore",
      count(DISTINCT person) FILTER (day = date) AS "stockAfter"
    FROM periods LEFT JOIN present ON day IN (start_day - 1, date)
    GROUP BY every, date
  )
SELECT
  every, date, "stockBefore", admissions, "scopeIn", recaptures, releases, deaths, escapes,
  0 AS "scopeOut", -- every place is in scope
  "stockAfter",
  "stockBefore" + admissions + "scopeIn" + recaptures - releases - deaths - escapes - "stockAfter" AS residual
FROM flows JOIN stocks USING (every, date)
