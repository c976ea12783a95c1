package org.erbij.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.erbij.cli.Refusal;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A mapping of a YAML 1.2 file that knows where each value stands, so that every complaint names line and column. Whoever reads it
 * names every key there may be; any other is an error that names the nearest.
 */
final class Yaml {
    private final String file;
    private final MappingNode node;
    private final Map<String, Node> values = new LinkedHashMap<>();

    private Yaml(String file, MappingNode node) {
        this.file = file;
        this.node = node;
        for (NodeTuple pair : node.getValue()) {
            if (pair.getKeyNode() instanceof ScalarNode key) {
                if (values.put(key.getValue(), pair.getValueNode()) != null) {
                    throw refusal(file, key, "'" + key.getValue() + "' stands there twice");
                }
            }
        }
    }

    /** @throws Refusal when it is no YAML, or no mapping */
    static Yaml read(String file, String text) {
        try {
            Node root = new Compose(LoadSettings.builder()
                            .setLabel(file)
                            .setUseMarks(true)
                            .build())
                    .composeString(text)
                    .orElseThrow(() -> Refusal.settings(
                            file + " is empty.",
                            "There is nothing to go by.",
                            "Fill it in; the docs show an example."));
            if (root instanceof MappingNode mapping) {
                return new Yaml(file, mapping);
            }
            throw refusal(file, root, "this should be keys with values");
        } catch (MarkedYamlEngineException broken) {
            String where = broken.getProblemMark()
                    .map(mark -> ", line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1))
                    .orElse("");
            throw Refusal.settings(
                    file + where + ": this is not YAML: " + broken.getProblem() + ".",
                    "Nothing of the file was used.",
                    "Look at the indentation, the colons and the quotes there.");
        }
    }

    /** Refuses any key but these. */
    Yaml allowing(Set<String> keys) {
        for (NodeTuple pair : node.getValue()) {
            String key = pair.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (!keys.contains(key)) {
                String nearest = Nearest.of(key, keys);
                throw refusal(
                        file, pair.getKeyNode(), "there is no key '" + key + "' here; did you mean '" + nearest + "'?");
            }
        }
        return this;
    }

    Set<String> keys() {
        return values.keySet();
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    String text(String key) {
        return find(key).orElseThrow(() -> missing(key));
    }

    Optional<String> find(String key) {
        Node value = values.get(key);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof ScalarNode scalar) {
            return Optional.of(scalar.getValue());
        }
        throw refusal(file, value, key + " should be a single value");
    }

    /** A value in another form; what the reader throws as IllegalArgumentException becomes a complaint with its place. */
    <T> T get(String key, Function<String, T> reader) {
        return find(key, reader).orElseThrow(() -> missing(key));
    }

    <T> Optional<T> find(String key, Function<String, T> reader) {
        return find(key).map(text -> {
            try {
                return reader.apply(text);
            } catch (IllegalArgumentException | java.time.DateTimeException wrong) {
                throw complaint(key, key + ": " + wrong.getMessage());
            }
        });
    }

    Yaml map(String key) {
        return findMap(key).orElseThrow(() -> missing(key));
    }

    Optional<Yaml> findMap(String key) {
        Node value = values.get(key);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof MappingNode mapping) {
            return Optional.of(new Yaml(file, mapping));
        }
        throw refusal(file, value, key + " should have keys of its own");
    }

    /** A list of single values in another form; complaints as for {@link #get}, with the place in the list. */
    <T> List<T> list(String key, Function<String, T> reader) {
        List<T> list = new ArrayList<>();
        for (Node item : items(key)) {
            if (!(item instanceof ScalarNode scalar)) {
                throw refusal(file, item, key + " should be a list of single values");
            }
            try {
                list.add(reader.apply(scalar.getValue()));
            } catch (IllegalArgumentException | java.time.DateTimeException wrong) {
                throw refusal(file, item, key + ": " + wrong.getMessage());
            }
        }
        return list;
    }

    List<Yaml> maps(String key) {
        List<Yaml> maps = new ArrayList<>();
        for (Node item : items(key)) {
            if (!(item instanceof MappingNode mapping)) {
                throw refusal(file, item, key + " should be a list of entries with keys");
            }
            maps.add(new Yaml(file, mapping));
        }
        return maps;
    }

    private List<Node> items(String key) {
        Node value = values.get(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        throw refusal(file, value, key + " should be a list");
    }

    Refusal complaint(String key, String what) {
        return refusal(file, values.getOrDefault(key, node), what);
    }

    private Refusal missing(String key) {
        return refusal(file, node, "the key '" + key + "' is missing");
    }

    private static Refusal refusal(String file, Node node, String what) {
        String where = node.getStartMark().map(Yaml::place).orElse("");
        return Refusal.settings(
                file + where + ": " + what + (what.endsWith("?") ? "" : "."),
                "Nothing of the file was used.",
                "Mend it there and try again.");
    }

    private static String place(Mark mark) {
        return ", line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1);
    }
}
