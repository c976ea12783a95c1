package org.erbij.step.parse;

/** format=flowed (RFC 3676): lines that end in a blank go on in the next one of the same quote depth. */
final class FlowedText {
    private FlowedText() {}

    /** @param deleteBlank delsp=yes: the blank at the end of a line is not part of the text */
    static String unflow(String text, boolean deleteBlank) {
        StringBuilder out = new StringBuilder(text.length());
        int openDepth = -1;
        for (String line : text.split("\n", -1)) {
            int depth = depth(line);
            String rest = line.substring(depth);
            String unstuffed = rest.startsWith(" ") ? rest.substring(1) : rest;
            boolean continues = openDepth == depth;
            if (!continues) {
                out.append(out.length() == 0 ? "" : "\n")
                        .append(">".repeat(depth))
                        .append(depth > 0 ? " " : "");
            }
            boolean signature = unstuffed.equals("-- ");
            if (signature && continues) {
                out.append('\n');
            }
            boolean flows = unstuffed.endsWith(" ") && !signature;
            out.append(flows && deleteBlank ? unstuffed.substring(0, unstuffed.length() - 1) : unstuffed);
            openDepth = flows ? depth : -1;
        }
        return out.toString();
    }

    private static int depth(String line) {
        int depth = 0;
        while (depth < line.length() && line.charAt(depth) == '>') {
            depth++;
        }
        return depth;
    }
}
