import { UserError } from "../model/problem.ts";
import type { GateEvent, Place } from "./event.ts";
import type { Git } from "./git.ts";

/** The commit that is judged and the one that judges. On push and schedule they are the same. */
export interface Sides {
  readonly headSha: string;
  readonly baseSha: string;
}

/** A pull request that a maintainer named by hand, as the API describes it now. */
export interface NamedPull {
  readonly number: number;
  readonly headSha: string;
  readonly baseSha: string;
  readonly fork: boolean;
}

/**
 * The base of a pull request is the first parent of the merge commit that GitHub made and checked out: exactly
 * what the head would be merged into. The merge commit is recognised by its second parent, the head that the
 * event names, so that a head that is itself a merge commit cannot bring a base of its own.
 */
export async function findSides(
  event: GateEvent,
  place: Place,
  git: Git,
  named: NamedPull | null,
): Promise<Sides> {
  const checkedOut = await git.head();
  if (named !== null) return sidesOfNamed(checkedOut, named);
  switch (event.kind) {
    case "pull-request": {
      const parents = await git.parents(checkedOut);
      const isMerge = checkedOut === place.sha && parents[1] === event.headSha;
      if (isMerge && parents[0] !== undefined) {
        return { headSha: checkedOut, baseSha: parents[0] };
      }
      if (checkedOut === event.headSha) return { headSha: checkedOut, baseSha: event.baseSha };
      throw foreignCheckout(checkedOut, `${place.sha} (the merge) or ${event.headSha} (the head)`);
    }
    case "merge-group":
      if (checkedOut !== event.headSha) throw foreignCheckout(checkedOut, event.headSha);
      return { headSha: event.headSha, baseSha: event.baseSha };
    case "push":
    case "schedule":
    case "dispatch":
    case "workflow-run":
    case "comment":
      // Its own judge: only the commit that GitHub started this for may be that.
      if (checkedOut !== place.sha) throw foreignCheckout(checkedOut, place.sha, NAME_IT);
      return { headSha: checkedOut, baseSha: checkedOut };
  }
}

function sidesOfNamed(checkedOut: string, named: NamedPull): Sides {
  if (checkedOut !== named.headSha) throw foreignCheckout(checkedOut, named.headSha);
  return { headSha: named.headSha, baseSha: named.baseSha };
}

const NAME_IT =
  "leave `ref:` of actions/checkout at its default; to judge a pull request here, name it by the inputs `pull-request` and `head-sha`";

function foreignCheckout(
  found: string,
  wanted: string,
  help = "leave `ref:` of actions/checkout at its default",
): UserError {
  return new UserError({
    code: "CHECKOUT_FOREIGN",
    where: `HEAD ${found}`,
    message: `the work tree is not the commit this event is about: ${wanted}`,
    help,
  });
}
