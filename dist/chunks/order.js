// src/model/order.ts
/** Order by UTF-16 code unit: the same on every machine, whatever its locale. */
function byCodePoint(left, right) {
	if (left === right) return 0;
	return left < right ? -1 : 1;
}
function sortedBy(items, key) {
	return [...items].map((item) => ({
		item,
		key: key(item)
	})).sort((left, right) => byCodePoint(left.key, right.key)).map(({ item }) => item);
}

export { sortedBy as n, byCodePoint as t };