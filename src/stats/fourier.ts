/**
 * In-place fast Fourier transforms of complex arrays whose length is a power of two, two levels at a time
 * (radix 4). `forward` leaves the frequencies in an order of its own that `backward` expects, which saves the
 * reordering: products of spectra do not care. `backward` is not divided by the length.
 */
export function toFrequencies(real: Float64Array, imaginary: Float64Array): void {
  const n = real.length;
  const { cosines, sines } = circle(n);
  let size = n;
  for (; size >= 4; size /= 4) {
    const quarter = size / 4;
    const stride = n / size;
    for (let start = 0; start < n; start += size) {
      for (let i = 0; i < quarter; i += 1) {
        const a = start + i;
        const t = i * stride;
        const b = a + quarter;
        const c = a + 2 * quarter;
        const d = a + 3 * quarter;
        const sumRe = (real[a] as number) + (real[c] as number);
        const sumIm = (imaginary[a] as number) + (imaginary[c] as number);
        const offRe = (real[a] as number) - (real[c] as number);
        const offIm = (imaginary[a] as number) - (imaginary[c] as number);
        const otherRe = (real[b] as number) + (real[d] as number);
        const otherIm = (imaginary[b] as number) + (imaginary[d] as number);
        const turnRe = (imaginary[b] as number) - (imaginary[d] as number);
        const turnIm = (real[d] as number) - (real[b] as number);
        real[a] = sumRe + otherRe;
        imaginary[a] = sumIm + otherIm;
        const cos1 = cosines[t] as number;
        const sin1 = sines[t] as number;
        const cos2 = cosines[2 * t] as number;
        const sin2 = sines[2 * t] as number;
        const cos3 = cosines[3 * t] as number;
        const sin3 = sines[3 * t] as number;
        const re1 = sumRe - otherRe;
        const im1 = sumIm - otherIm;
        real[b] = re1 * cos2 + im1 * sin2;
        imaginary[b] = im1 * cos2 - re1 * sin2;
        const re2 = offRe + turnRe;
        const im2 = offIm + turnIm;
        real[c] = re2 * cos1 + im2 * sin1;
        imaginary[c] = im2 * cos1 - re2 * sin1;
        const re3 = offRe - turnRe;
        const im3 = offIm - turnIm;
        real[d] = re3 * cos3 + im3 * sin3;
        imaginary[d] = im3 * cos3 - re3 * sin3;
      }
    }
  }
  if (size === 2) pairs(real, imaginary);
}

export function fromFrequencies(real: Float64Array, imaginary: Float64Array): void {
  const n = real.length;
  const { cosines, sines } = circle(n);
  const odd = Math.log2(n) % 2 === 1;
  if (odd) pairs(real, imaginary);
  for (let size = odd ? 8 : 4; size <= n; size *= 4) {
    const quarter = size / 4;
    const stride = n / size;
    for (let start = 0; start < n; start += size) {
      for (let i = 0; i < quarter; i += 1) {
        const a = start + i;
        const t = i * stride;
        const b = a + quarter;
        const c = a + 2 * quarter;
        const d = a + 3 * quarter;
        const cos1 = cosines[t] as number;
        const sin1 = sines[t] as number;
        const cos2 = cosines[2 * t] as number;
        const sin2 = sines[2 * t] as number;
        const cos3 = cosines[3 * t] as number;
        const sin3 = sines[3 * t] as number;
        const re1 = (real[b] as number) * cos2 - (imaginary[b] as number) * sin2;
        const im1 = (imaginary[b] as number) * cos2 + (real[b] as number) * sin2;
        const re2 = (real[c] as number) * cos1 - (imaginary[c] as number) * sin1;
        const im2 = (imaginary[c] as number) * cos1 + (real[c] as number) * sin1;
        const re3 = (real[d] as number) * cos3 - (imaginary[d] as number) * sin3;
        const im3 = (imaginary[d] as number) * cos3 + (real[d] as number) * sin3;
        const sumRe = (real[a] as number) + re1;
        const sumIm = (imaginary[a] as number) + im1;
        const offRe = (real[a] as number) - re1;
        const offIm = (imaginary[a] as number) - im1;
        real[a] = sumRe + re2 + re3;
        imaginary[a] = sumIm + im2 + im3;
        real[c] = sumRe - re2 - re3;
        imaginary[c] = sumIm - im2 - im3;
        real[b] = offRe - im2 + im3;
        imaginary[b] = offIm + re2 - re3;
        real[d] = offRe + im2 - im3;
        imaginary[d] = offIm - re2 + re3;
      }
    }
  }
}

/** The level that is left over when their number is odd; its turns are all by nothing. */
function pairs(real: Float64Array, imaginary: Float64Array): void {
  for (let i = 0; i < real.length; i += 2) {
    const re = real[i + 1] as number;
    const im = imaginary[i + 1] as number;
    real[i + 1] = (real[i] as number) - re;
    imaginary[i + 1] = (imaginary[i] as number) - im;
    real[i] = (real[i] as number) + re;
    imaginary[i] = (imaginary[i] as number) + im;
  }
}

interface Circle {
  readonly cosines: Float64Array;
  readonly sines: Float64Array;
}

/** Sines cost more than what is done with them, and there are at most twenty-odd lengths. */
const circles = new Map<number, Circle>();

function circle(size: number): Circle {
  const known = circles.get(size);
  if (known !== undefined) return known;
  const length = Math.ceil((3 * size) / 4);
  const made = { cosines: new Float64Array(length), sines: new Float64Array(length) };
  for (let i = 0; i < length; i += 1) {
    made.cosines[i] = Math.cos((2 * Math.PI * i) / size);
    made.sines[i] = Math.sin((2 * Math.PI * i) / size);
  }
  circles.set(size, made);
  return made;
}
