// SPDX-License-Identifier: LGPL-2.1-or-later
// The gamma function and its logarithm by Lanczos' approximation with the coefficients that CPython's documentation of
// its math module names (g = 6.0246800407767296, n = 13); the error function by the rational approximations of
// W. J. Cody as Sun's fdlibm tabulates them.

const LANCZOS_G: f64 = 6.024680040776729583740234375;
const LANCZOS_G_MINUS_HALF: f64 = 5.524680040776729583740234375;
const LANCZOS_NUMERATOR: StaticArray<f64> = [
  23531376880.410759688572007674451636754734846804940, 42919803642.649098768957899047001988850926355848959,
  35711959237.355668049440185451547166705960488635843, 17921034426.037209699919755754458931112671403265390,
  6039542586.3520280050642916443072979210699388420708, 1439720407.3117216736632230727949123939715485786372,
  248874557.86205415651146038641322942321632125127801, 31426415.585400194380614231628318205362874684987640,
  2876370.6289353724412254090516208496135991145378768, 186056.26539522349504029498971604569928220784236328,
  8071.6720023658162106380029022722506138218516325024, 210.82427775157934587250973392071336271166969580291,
  2.5066282746310002701649081771338373386264310793408,
];
const LANCZOS_DENOMINATOR: StaticArray<f64> = [
  0, 39916800, 120543840, 150917976, 105258076, 45995730, 13339535, 2637558, 357423, 32670, 1925, 66, 1,
];
const LOG_PI: f64 = 1.144729885849400174143427351353058711647;

function lanczosSum(x: f64): f64 {
  let above: f64 = 0;
  let below: f64 = 0;
  if (x < 5) {
    for (let i = 12; i >= 0; --i) {
      above = above * x + unchecked(LANCZOS_NUMERATOR[i]);
      below = below * x + unchecked(LANCZOS_DENOMINATOR[i]);
    }
  } else {
    for (let i = 0; i < 13; ++i) {
      above = above / x + unchecked(LANCZOS_NUMERATOR[i]);
      below = below / x + unchecked(LANCZOS_DENOMINATOR[i]);
    }
  }
  return above / below;
}

/** sin(pi * x), exact at whole and half numbers. */
function sinPi(x: f64): f64 {
  const y = abs(x) % 2;
  const n = <i32>floor<f64>(2 * y + 0.5);
  let r: f64;
  if (n == 0) r = Math.sin(Math.PI * y);
  else if (n == 1) r = Math.cos(Math.PI * (y - 0.5));
  else if (n == 2) r = Math.sin(Math.PI * (1 - y));
  else if (n == 3) r = -Math.cos(Math.PI * (y - 1.5));
  else r = Math.sin(Math.PI * (y - 2));
  return copysign<f64>(1, x) * r;
}

/** The gamma function. NaN for poles and -Infinity, an infinity where the result is too large. */
export function gamma(x: f64): f64 {
  if (!isFinite(x)) return x == -Infinity ? NaN : x;
  if (x == floor<f64>(x)) {
    if (x <= 0) return NaN;
    if (x <= 23) {
      let product: f64 = 1;
      for (let i: f64 = 2; i < x; ++i) product *= i;
      return product;
    }
  }
  const size = abs(x);
  if (size < 1e-20) return 1 / x;
  if (size > 200) return x < 0 ? 0 / sinPi(x) : Infinity;
  const y = size + LANCZOS_G_MINUS_HALF;
  let z: f64;
  if (size > LANCZOS_G_MINUS_HALF) z = y - size - LANCZOS_G_MINUS_HALF;
  else z = y - LANCZOS_G_MINUS_HALF - size;
  z = (z * LANCZOS_G) / y;
  let r: f64;
  if (x < 0) {
    r = ((-Math.PI / sinPi(size) / size) * Math.exp(y)) / lanczosSum(size);
    r -= z * r;
    if (size < 140) r /= Math.pow(y, size - 0.5);
    else {
      const root = Math.pow(y, size / 2 - 0.25);
      r /= root;
      r /= root;
    }
  } else {
    r = lanczosSum(size) / Math.exp(y);
    r += z * r;
    if (size < 140) r *= Math.pow(y, size - 0.5);
    else {
      const root = Math.pow(y, size / 2 - 0.25);
      r *= root;
      r *= root;
    }
  }
  return r;
}

/** The natural logarithm of the absolute value of the gamma function; NaN for poles. */
export function logGamma(x: f64): f64 {
  if (!isFinite(x)) return x != x ? x : Infinity;
  if (x == floor<f64>(x) && x <= 2) return x <= 0 ? NaN : 0;
  const size = abs(x);
  if (size < 1e-20) return -Math.log(size);
  let r = Math.log(lanczosSum(size)) - LANCZOS_G;
  r += (size - 0.5) * (Math.log(size + LANCZOS_G - 0.5) - 1);
  if (x < 0) r = LOG_PI - Math.log(abs(sinPi(size))) - Math.log(size) - r;
  return r;
}

/** The polynomial with these coefficients, lowest first. */
function polynomial(coefficients: StaticArray<f64>, x: f64): f64 {
  let i = coefficients.length - 1;
  let r = unchecked(coefficients[i]);
  while (i--) r = unchecked(coefficients[i]) + x * r;
  return r;
}

const ERX: f64 = 8.45062911510467529297e-1;
const EFX8: f64 = 1.02703333676410069053;
const PP: StaticArray<f64> = [
  1.28379167095512558561e-1, -3.25042107247001499370e-1, -2.84817495755985104766e-2, -5.77027029648944159157e-3,
  -2.37630166566501626084e-5,
];
const QQ: StaticArray<f64> = [
  1, 3.97917223959155352819e-1, 6.50222499887672944485e-2, 5.08130628187576562776e-3, 1.32494738004321644526e-4,
  -3.96022827877536812320e-6,
];
const PA: StaticArray<f64> = [
  -2.36211856075265944077e-3, 4.14856118683748331666e-1, -3.72207876035701323847e-1, 3.18346619901161753674e-1,
  -1.10894694282396677476e-1, 3.54783043256182359371e-2, -2.16637559486879084300e-3,
];
const QA: StaticArray<f64> = [
  1, 1.06420880400844228286e-1, 5.40397917702171048937e-1, 7.18286544141962662868e-2, 1.26171219808761642112e-1,
  1.36370839120290507362e-2, 1.19844998467991074170e-2,
];
const RA: StaticArray<f64> = [
  -9.86494403484714822705e-3, -6.93858572707181764372e-1, -1.05586262253232909814e1, -6.23753324503260060396e1,
  -1.62396669462573470355e2, -1.84605092906711035994e2, -8.12874355063065934246e1, -9.81432934416914548592,
];
const SA: StaticArray<f64> = [
  1, 1.96512716674392571292e1, 1.37657754143519042600e2, 4.34565877475229228821e2, 6.45387271733267880336e2,
  4.29008140027567833386e2, 1.08635005541779435134e2, 6.57024977031928170135, -6.04244152148580987438e-2,
];
const RB: StaticArray<f64> = [
  -9.86494292470009928597e-3, -7.99283237680523006574e-1, -1.77579549177547519889e1, -1.60636384855821916062e2,
  -6.37566443368389627722e2, -1.02509513161107724954e3, -4.83519191608651397019e2,
];
const SB: StaticArray<f64> = [
  1, 3.03380607434824582924e1, 3.25792512996573918826e2, 1.53672958608443695994e3, 3.19985821950859553908e3,
  2.55305040643316442583e3, 4.74528541206955367215e2, -2.24409524465858183362e1,
];

/** erfc(x) for x >= 0.84375, in two ranges. */
function complement(x: f64): f64 {
  if (x < 1.25) {
    const s = x - 1;
    return 1 - ERX - polynomial(PA, s) / polynomial(QA, s);
  }
  const s = 1 / (x * x);
  const quotient = <u32>(reinterpret<u64>(x) >> 32) < 0x4006db6d /* 1 / 0.35 */ ? polynomial(RA, s) / polynomial(SA, s) : polynomial(RB, s) / polynomial(SB, s);
  const z = reinterpret<f64>(reinterpret<u64>(x) & 0xffffffff00000000);
  return (Math.exp(-z * z - 0.5625) * Math.exp((z - x) * (z + x) + quotient)) / x;
}
/** The error function. */
export function erf(x: f64): f64 {
  if (x != x) return x;
  const size = abs(x);
  if (size < 0.84375) {
    if (size < 3.7252902984e-9) return 0.125 * (8 * x + EFX8 * x); // avoids underflow
    const z = x * x;
    return x + x * (polynomial(PP, z) / polynomial(QQ, z));
  }
  const y = size < 6 ? 1 - complement(size) : 1 - 2.2250738585072014e-308;
  return x < 0 ? -y : y;
}
/** The complementary error function, 1 - erf(x). */
export function erfc(x: f64): f64 {
  if (x != x) return x;
  const size = abs(x);
  if (size < 0.84375) {
    if (size < 1.3877787807814457e-17) return 1 - x;
    const z = x * x;
    const y = polynomial(PP, z) / polynomial(QQ, z);
    return x < 0.25 ? 1 - (x + x * y) : 0.5 - (x - 0.5 + x * y);
  }
  if (size < 28) return x < 0 ? 2 - complement(size) : complement(size);
  return x < 0 ? 2 : 0;
}
