package org.allmenning.allocation;

/** The workbench before and after one change, so that a page is told what is new to it and can take it back. */
public record ScenarioChange(AllocationView before, AllocationView after) {}
