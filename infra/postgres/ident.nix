# Whose certificate or account may be which role.
''
  nodes node postgres
  nodes node replicator
  nodes node toast_app
  exporter postgres-exporter postgres_exporter
''
