package dev.keyleaf.gates.wrong.direction;

import dev.keyleaf.testkit.Item;
import java.util.List;

record UsesTheTestkit(List<Item> items) {
    Item[] asArray() {
        return items.toArray(Item[]::new);
    }
}
