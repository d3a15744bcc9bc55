/** What every request passes on its way in and out: who calls, for whom, in which language, how much, and which headers. */
package org.allmenning.api.door;
