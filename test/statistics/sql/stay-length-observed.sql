-- Table 8. Quartiles by linear interpolation (type 7 of Hyndman and Fan 1996).
SELECT
  every, date, releases, mean AS "meanDays", median AS "medianDays", p25 AS "p25Days", p75 AS "p75Days", kaplan_meier AS "kaplanMeierMedianDays"
FROM lengths
