package org.vnetlang.headless;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * One run at a time per output folder. The lock ends with the process, however that ends; the empty
 * file stays, because removing it would let two runs hold two files of the same name.
 */
final class FolderLock implements AutoCloseable {
  static final String NAME = OutputPath.OWN + "lock";

  private final FileChannel channel;
  private final FileLock lock;

  private FolderLock(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Takes the lock of a folder that exists.
   *
   * @throws OutputFault if another run has it, or if something else than a file stands in its place
   */
  static FolderLock of(Path folder) throws IOException {
    var path = folder.resolve(NAME);
    if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)
        && !Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
      throw new OutputFault(OutputFault.Kind.BLOCKED, NAME);
    }
    var channel =
        FileChannel.open(
            path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    try {
      var lock = channel.tryLock();
      if (lock != null) {
        return new FolderLock(channel, lock);
      }
    } catch (OverlappingFileLockException sameProcess) {
      // as busy as any other process
    }
    channel.close();
    throw new OutputFault(OutputFault.Kind.BUSY, folder.toString());
  }

  @Override
  public void close() throws IOException {
    lock.release();
    channel.close();
  }
}
