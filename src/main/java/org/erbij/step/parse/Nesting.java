package org.erbij.step.parse;

import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.field.LenientFieldParser;
import org.apache.james.mime4j.message.DefaultBodyDescriptorBuilder;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.BodyDescriptorBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.RawField;

/** Refuses parts within parts within parts: mime4j reads each octet once more per level, and has no limit of its own. */
record Nesting(BodyDescriptorBuilder level, int depth) implements BodyDescriptorBuilder {
    private static final int DEEPEST = 40;

    static BodyDescriptorBuilder bounded() {
        return new Nesting(
                new DefaultBodyDescriptorBuilder(null, LenientFieldParser.getParser(), DecodeMonitor.SILENT), 0);
    }

    @Override
    public void reset() {
        level.reset();
    }

    @Override
    public Field addField(RawField field) throws MimeException {
        return level.addField(field);
    }

    @Override
    public BodyDescriptor build() {
        return level.build();
    }

    @Override
    public BodyDescriptorBuilder newChild() {
        if (depth == DEEPEST) {
            throw new IllegalStateException("more than " + DEEPEST + " parts within each other");
        }
        return new Nesting(level.newChild(), depth + 1);
    }
}
