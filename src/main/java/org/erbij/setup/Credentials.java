package org.erbij.setup;

import org.erbij.account.Secret;
import org.jspecify.annotations.Nullable;

/**
 * How a home comes by the password: from a variable of the environment, or from a file that is written for it.
 *
 * @param variable its name; null for the file
 * @param secret what goes into the file; null when there is to be none yet, or none at all
 */
public record Credentials(
        @Nullable String variable, @Nullable Secret secret) {
    public static final String USUAL_VARIABLE = "ERBIJ_PASSWORD";

    public static Credentials inVariable(String name) {
        if (!name.matches("[A-Za-z_][A-Za-z0-9_]*")) {
            throw new IllegalArgumentException("'" + name + "' is no name of a variable");
        }
        return new Credentials(name, null);
    }

    public static Credentials inFile(String password) {
        return new Credentials(null, new Secret(password));
    }

    @Override
    public String toString() {
        return variable == null ? "in a file" : "in the environment";
    }
}
