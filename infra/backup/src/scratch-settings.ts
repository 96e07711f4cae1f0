/** What a restored server must have at least as much of as the one it was, by the names that pg_controldata has for them. */
const least = {
  max_connections: 'max_connections setting',
  max_worker_processes: 'max_worker_processes setting',
  max_wal_senders: 'max_wal_senders setting',
  max_prepared_transactions: 'max_prepared_xacts setting',
  max_locks_per_transaction: 'max_locks_per_xact setting',
} as const;

export type ScratchPlace = {
  /** The data directory. */
  readonly data: string;
  /** Where its socket is: the only way in. */
  readonly sockets: string;
  readonly port: number;
  readonly preload: string;
  /** Of our own making: the restored ones are for the real host. */
  readonly configFile: string;
  readonly hbaFile: string;
};

/**
 * How a copy is run so that nobody outside notices it: no address, no archiving, no standby to wait for, nothing that calls others by
 * itself. On the command line, where nothing that was restored can contradict.
 */
export function scratchSettings(place: ScratchPlace, controlData: string): string[] {
  const told = new Map(
    controlData.split('\n').map((line): [string, string] => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon), line.slice(colon + 1).trim()];
    }),
  );
  const settings: Record<string, string> = {
    config_file: place.configFile,
    hba_file: place.hbaFile,
    data_directory: place.data,
    listen_addresses: '',
    unix_socket_directories: place.sockets,
    unix_socket_permissions: '0700',
    port: String(place.port),
    ssl: 'off',
    archive_mode: 'off',
    synchronous_standby_names: '',
    primary_conninfo: '',
    // Nobody is let in before the point is reached.
    hot_standby: 'off',
    wal_level: 'logical',
    shared_preload_libraries: place.preload,
    max_logical_replication_workers: '0',
    autovacuum: 'off',
    jit: 'off',
    logging_collector: 'off',
    log_destination: 'stderr',
    // A copy that is lost is made again.
    fsync: 'off',
    full_page_writes: 'off',
    ...(place.preload.includes('citus') && {
      'citus.recover_2pc_interval': '-1',
      'citus.enable_statistics_collection': 'off',
      'citus.node_conninfo': 'sslmode=disable',
    }),
  };
  for (const [name, line] of Object.entries(least)) {
    const value = told.get(line);
    if (value !== undefined) settings[name] = value;
  }
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
