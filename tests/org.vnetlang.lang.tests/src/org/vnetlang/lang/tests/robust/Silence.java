package org.vnetlang.lang.tests.robust;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.apache.log4j.AppenderSkeleton;
import org.apache.log4j.Level;
import org.apache.log4j.spi.LoggingEvent;

/** Listens to both logs: what is swallowed and logged is as wrong as what is thrown. */
final class Silence implements AutoCloseable {
  private final List<String> heard = new ArrayList<>();

  private final AppenderSkeleton framework =
      new AppenderSkeleton() {
        @Override
        protected void append(LoggingEvent event) {
          if (event.getLevel().isGreaterOrEqual(Level.WARN)) {
            heard.add(String.valueOf(event.getMessage()));
          }
        }

        @Override
        public void close() {
          // nothing is open
        }

        @Override
        public boolean requiresLayout() {
          return false;
        }
      };

  private final Handler jdk =
      new Handler() {
        @Override
        public void publish(LogRecord entry) {
          if (entry.getLevel().intValue() >= java.util.logging.Level.WARNING.intValue()) {
            heard.add(entry.getMessage());
          }
        }

        @Override
        public void flush() {
          // nothing is kept back
        }

        @Override
        public void close() {
          // nothing is open
        }
      };

  Silence() {
    org.apache.log4j.Logger.getRootLogger().addAppender(framework);
    Logger.getLogger("").addHandler(jdk);
  }

  List<String> heard() {
    return List.copyOf(heard);
  }

  @Override
  public void close() {
    org.apache.log4j.Logger.getRootLogger().removeAppender(framework);
    Logger.getLogger("").removeHandler(jdk);
  }
}
