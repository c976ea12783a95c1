/** The life of an occasion, told step by step as PRODUCT describes it; a story a test. */
@org.jspecify.annotations.NullMarked
package org.erbij.scenario;
