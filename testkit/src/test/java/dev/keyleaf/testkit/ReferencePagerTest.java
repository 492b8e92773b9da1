package dev.keyleaf.testkit;

class ReferencePagerTest extends PagerContract {
    @Override
    protected Subject open() {
        return ReferencePager.create(true);
    }
}
