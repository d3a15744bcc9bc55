/** What the product is held against: the same update of a cell, written as barely as it can be. No part of the product. */
package org.allmenning.benchmarks.bare;
