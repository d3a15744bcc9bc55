/**
 * Demonstration data, entered through the use cases as people would. What the sources do not tell is constructed, and the
 * note of each call says so.
 */
package org.allmenning.demonstration;
