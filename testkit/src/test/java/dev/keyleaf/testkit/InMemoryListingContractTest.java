package dev.keyleaf.testkit;

/** The laws, as far as they apply to a list that is bound. */
class InMemoryListingContractTest extends PagerContract {
    @Override
    protected Subject open() {
        return new InMemoryListingSubject();
    }
}
