-- The identity check of table 4. Times in custody of one person that overlap are one: begun as the first, ended as the last.
WITH
  ordered AS (
    SELECT
      *,
      max(until_day) OVER (PARTITION BY person ORDER BY from_day, until_day DESC ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS so_far
    FROM spells
  ),
  islands AS (
    SELECT
      *, sum((so_far IS NULL OR from_day >= so_far)::INT) OVER (PARTITION BY person ORDER BY from_day, until_day DESC ROWS UNBOUNDED PRECEDING) AS island
    FROM ordered
  ),
  times AS (
    SELECT
      person, island, min(from_day) AS from_day, max(until_day) AS until_day,
      first(entry ORDER BY from_day, until_day DESC) AS entry, first(exit ORDER BY until_day DESC, from_day) AS exit
    FROM islands GROUP BY person, island
  ),
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
