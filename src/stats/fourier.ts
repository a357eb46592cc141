/** In-place fast Fourier transform of a complex array whose length is a power of two. */
export function transform(real: Float64Array, imaginary: Float64Array, inverse: boolean): void {
  const n = real.length;
  reorder(real, imaginary);
  for (let size = 2; size <= n; size *= 2) {
    const half = size / 2;
    const [cosines, sines] = circle(size, inverse);
    for (let start = 0; start < n; start += size) {
      for (let i = 0; i < half; i += 1) {
        const [low, high] = [start + i, start + i + half];
        const cos = cosines[i] as number;
        const sin = sines[i] as number;
        const re = (real[high] as number) * cos - (imaginary[high] as number) * sin;
        const im = (real[high] as number) * sin + (imaginary[high] as number) * cos;
        real[high] = (real[low] as number) - re;
        imaginary[high] = (imaginary[low] as number) - im;
        real[low] = (real[low] as number) + re;
        imaginary[low] = (imaginary[low] as number) + im;
      }
    }
  }
}

function circle(size: number, inverse: boolean): [Float64Array, Float64Array] {
  const half = size / 2;
  const cosines = new Float64Array(half);
  const sines = new Float64Array(half);
  const angle = ((inverse ? 2 : -2) * Math.PI) / size;
  for (let i = 0; i < half; i += 1) {
    cosines[i] = Math.cos(angle * i);
    sines[i] = Math.sin(angle * i);
  }
  return [cosines, sines];
}

function reorder(real: Float64Array, imaginary: Float64Array): void {
  const n = real.length;
  for (let i = 1, j = 0; i < n; i += 1) {
    let bit = n >> 1;
    for (; j & bit; bit >>= 1) j ^= bit;
    j ^= bit;
    if (i < j) {
      [real[i], real[j]] = [real[j] as number, real[i] as number];
      [imaginary[i], imaginary[j]] = [imaginary[j] as number, imaginary[i] as number];
    }
  }
}
