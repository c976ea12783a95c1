package org.erbij.addressbook;

/** Cells that a spreadsheet would take for a formula are written with an apostrophe, which makes them text. */
public final class Formula {
    private static final String DANGEROUS = "=+-@\t\r";

    private Formula() {}

    /** @return the cell as a spreadsheet may see it */
    public static String defused(String cell) {
        return isDangerous(cell) || (cell.startsWith("'") && isDangerous(cell.substring(1))) ? "'" + cell : cell;
    }

    /** @return what {@link #defused} was given */
    static String restored(String cell) {
        return cell.startsWith("'") && defused(cell.substring(1)).equals(cell) ? cell.substring(1) : cell;
    }

    private static boolean isDangerous(String cell) {
        return !cell.isEmpty() && DANGEROUS.indexOf(cell.charAt(0)) >= 0;
    }
}
