import { type Distractor, near } from "./distractor.ts";

const KEY = "notes.txt";

/** A ConfigMap of the application is touched; nothing reads the new key. */
export const configEdit: Distractor = {
  id: "config-edit",
  applies: (application) => application.configMaps.length > 0,
  plan(scene) {
    const map = scene.stream.pick(scene.application.configMaps);
    return [
      {
        after: near(scene),
        apply: (cluster) => {
          const object = cluster.store.get(
            "ConfigMap",
            map.namespace ?? scene.application.namespace,
            map.name,
          );
          if (!object) return;
          object.data = { ...object.data, [KEY]: "owner: platform-team\nreviewed: yes\n" };
          cluster.store.changed(object);
        },
      },
    ];
  },
};
