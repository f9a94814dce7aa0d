/**
 * The server's settings, handed over at each start so that they follow the code. Modest in memory: one
 * organisation's casework beside its web server. Durability stays as PostgreSQL has it: on.
 */
export function serverSettings(socketFolder: string): Record<string, string> {
  return {
    listen_addresses: '',
    unix_socket_directories: socketFolder,
    unix_socket_permissions: '0700',
    max_connections: '40',
    shared_buffers: '32MB',
    max_wal_size: '256MB',
    max_parallel_workers: '2',
    // Compiling a query costs more than it saves on queries of milliseconds.
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    // Statements, and the errors in them, hold the data of people: they stay out of the log.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
  };
}
