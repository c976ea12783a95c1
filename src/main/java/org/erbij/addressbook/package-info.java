/** Lists of people as other programs write them: CSV, vCard, pasted lines. Reads text and judges nobody; knows no database. */
@NullMarked
package org.erbij.addressbook;

import org.jspecify.annotations.NullMarked;
