// As much of the protobuf wire format as one document needs: texts and messages inside messages.

const LENGTH_DELIMITED = 2;

export function message(fields: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(fields);
}

export function bytesField(number: number, value: Uint8Array): Uint8Array {
  const tag = varint(number * 8 + LENGTH_DELIMITED);
  return Buffer.concat([tag, varint(value.length), value]);
}

export function textField(number: number, value: string): Uint8Array {
  return bytesField(number, Buffer.from(value));
}

function varint(value: number): Uint8Array {
  const bytes: number[] = [];
  let rest = value;
  while (rest > 127) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  return Uint8Array.from([...bytes, rest]);
}
