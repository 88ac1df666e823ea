-- For tables 7 and 8: how long custody lasted that ended by a release in the period, and what Kaplan and Meier (1958) make of it with
-- those who are still inside at its end, or left in it in another way: counted up to then, and as not released.
CREATE OR REPLACE TEMP TABLE lengths AS
WITH
  durations AS (
    SELECT
      every, date,
      coalesce(exit = 'release', false) AND until_day <= date AS released,
      least(until_day, date + 1) - since AS days
    FROM periods JOIN spells ON from_day <= date AND until_day >= start_day
    -- after an escape and the recapture one custody goes on: its last part in the period counts
    QUALIFY row_number() OVER (PARTITION BY every, date, stay, custody ORDER BY spell DESC) = 1
  ),
  steps AS (
    SELECT every, date, days, count(*) AS leaving, count(*) FILTER (released) AS released FROM durations GROUP BY ALL
  ),
  at_risk AS (
    SELECT *, sum(leaving) OVER (PARTITION BY every, date ORDER BY days DESC) AS n FROM steps
  ),
  survival AS (
    SELECT *, product(1 - released / n) OVER (PARTITION BY every, date ORDER BY days) AS remaining FROM at_risk
  ),
  medians AS (
    SELECT every, date, min(days) FILTER (released > 0 AND remaining <= 0.5 + 1e-9) AS median FROM survival GROUP BY every, date
  ),
  observed AS (
    SELECT
      every, date, count(days) AS releases, avg(days) AS mean,
      quantile_cont(days::DOUBLE, 0.5) AS median, quantile_cont(days::DOUBLE, 0.25) AS p25, quantile_cont(days::DOUBLE, 0.75) AS p75
    FROM durations WHERE released GROUP BY every, date
  )
SELECT
  every, date, coalesce(releases, 0) AS releases, mean, o.median, p25, p75, m.median AS kaplan_meier
FROM periods LEFT JOIN observed o USING (every, date) LEFT JOIN medians m USING (every, date);
