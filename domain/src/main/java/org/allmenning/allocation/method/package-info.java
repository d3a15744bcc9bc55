/** Ways to propose amounts. They know plain numbers only, so that each can be read, tested and exchanged by itself. */
package org.allmenning.allocation.method;
