package dev.keyleaf.testkit;

class ReferencePagerNullsLowTest extends PagerContract {
    @Override
    protected Subject open() {
        return Subject.reference(false);
    }
}
