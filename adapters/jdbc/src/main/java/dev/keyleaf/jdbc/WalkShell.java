package dev.keyleaf.jdbc;

import dev.keyleaf.paging.KeysetFlow;
import dev.keyleaf.paging.WalkSource;
import dev.keyleaf.paging.WalkedRow;
import dev.keyleaf.seek.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the pages of a walk, each on a connection that is taken for it. */
record WalkShell<T>(Shells shells, KeysetFlow flow, JdbcRowMapper<T> mapper, Running running) implements WalkSource<T> {
    @Override
    public List<WalkedRow<T>> read(@Nullable Position from) {
        return shells.with(running, shell -> shell.run(flow.next(shell.dialect(), from), mapper));
    }

    @Override
    public void stop() {
        running.cancel();
    }
}
