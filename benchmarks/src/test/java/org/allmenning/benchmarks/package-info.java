/** Measures the running product and writes what it found into the README of this module. */
package org.allmenning.benchmarks;
