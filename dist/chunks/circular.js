// src/model/circular.ts
/** Whether a value read from YAML contains itself, as `&a [*a]` does: nothing that walks it would come to an end. */
function holdsItself(value) {
	try {
		JSON.stringify(value);
		return false;
	} catch (error) {
		return error instanceof TypeError;
	}
}

export { holdsItself as t };