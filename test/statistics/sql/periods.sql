-- What rows are about: each day, each month and each year between getvariable('first_day') and getvariable('last_day').
CREATE OR REPLACE TEMP TABLE periods AS
WITH days AS (
  SELECT unnest(generate_series(getvariable('first_day'), getvariable('last_day'), INTERVAL 1 DAY))::DATE AS day
)
SELECT
  every, date, start_day, (date - start_day) + 1 AS length, (make_date(year(date) + 1, 1, 1) - make_date(year(date), 1, 1)) AS year_days,
  -- SPACE I: the stock of 31 January goes with the flows of the year before.
  CASE WHEN every = 'year' THEN make_date(year(date) + 1, 1, 31) ELSE date END AS stock_day
FROM (
  SELECT 'day' AS every, day AS date, day AS start_day FROM days WHERE day >= getvariable('days_from')
  UNION ALL
  SELECT 'month', day, date_trunc('month', day)::DATE FROM days WHERE day = last_day(day)
  UNION ALL
  SELECT 'year', day, date_trunc('year', day)::DATE FROM days WHERE month(day) = 12 AND day(day) = 31
);
