/**
 * Sun and moon after Meeus, Astronomical Algorithms (2nd ed.), precise to about a minute: an opinion on festivals
 * that depends on no calendar table.
 */

const RADIANS = Math.PI / 180;
const MS_PER_DAY = 86_400_000;
const UNIX_EPOCH_JD = 2_440_587.5;
/** ΔT, dynamical time less universal time, in these years. */
const DELTA_T_MS = 70_000;
const MEAN_MONTH_DAYS = 29.530588861;

const sin = (degrees: number) => Math.sin(degrees * RADIANS);

/** Apparent longitude of the sun in degrees (chapter 25). */
export function sunLongitude(epochMs: number): number {
  const t = (epochMs / MS_PER_DAY + UNIX_EPOCH_JD - 2_451_545) / 36_525;
  const anomaly = 357.52911 + 35_999.05029 * t;
  const centre = (1.914602 - 0.004817 * t) * sin(anomaly) + 0.019993 * sin(2 * anomaly) + 0.000289 * sin(3 * anomaly);
  return (280.46646 + 36_000.76983 * t + centre - 0.00569 - 0.00478 * sin(125.04 - 1934.136 * t)) % 360;
}

/** Epoch milliseconds of the new moon nearest to an instant (chapter 49). */
export function newMoonNear(epochMs: number): number {
  const k = Math.round((epochMs / MS_PER_DAY + UNIX_EPOCH_JD - 2_451_550.09766) / MEAN_MONTH_DAYS);
  const t = k / 1236.85;
  const e = 1 - 0.002516 * t;
  const sun = 2.5534 + 29.1053567 * k;
  const moon = 201.5643 + 385.81693528 * k + 0.0107582 * t * t;
  const latitude = 160.7108 + 390.67050284 * k - 0.0016118 * t * t;
  const node = 124.7746 - 1.56375588 * k;
  const corrections =
    -0.4072 * sin(moon) +
    0.17241 * e * sin(sun) +
    0.01608 * sin(2 * moon) +
    0.01039 * sin(2 * latitude) +
    0.00739 * e * sin(moon - sun) -
    0.00514 * e * sin(moon + sun) +
    0.00208 * e * e * sin(2 * sun) -
    0.00111 * sin(moon - 2 * latitude) -
    0.00057 * sin(moon + 2 * latitude) +
    0.00056 * e * sin(2 * moon + sun) -
    0.00042 * sin(3 * moon) +
    0.00042 * e * sin(sun + 2 * latitude) +
    0.00038 * e * sin(sun - 2 * latitude) -
    0.00024 * e * sin(2 * moon - sun) -
    0.00017 * sin(node) +
    0.000325 * sin(299.77 + 0.107408 * k - 0.009173 * t * t) +
    0.000165 * sin(251.88 + 0.016321 * k);
  const jde = 2_451_550.09766 + MEAN_MONTH_DAYS * k + 0.00015437 * t * t + corrections;
  return (jde - UNIX_EPOCH_JD) * MS_PER_DAY - DELTA_T_MS;
}
