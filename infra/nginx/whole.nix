# A whole nginx.conf for a place without NixOS: `arguments` as for default.nix, and where that nginx has its things.
{
  arguments,
  directory,
  modules ? [ ],
  mimeTypes ? "/etc/nginx/mime.types",
  foreground ? true,
  workers ? "auto",
  # As whom the workers run, when root starts it; they must reach `directory`.
  user ? null,
}:
let
  text = import ./text.nix;
  temporary = name: "${name}_temp_path ${directory}/${name};";
in
''
  ${text.each (module: "load_module ${module};") modules}
  ${text.when (user != null) "user ${user};"}
  pid ${directory}/nginx.pid;
  error_log stderr warn;
  daemon ${if foreground then "off" else "on"};
  worker_processes ${toString workers};
  worker_shutdown_timeout 60s;
  events {
    worker_connections 4096;
  }
  http {
    include ${mimeTypes};
    types_hash_max_size 2688;
    default_type application/octet-stream;
  ${text.each temporary [ "client_body" "proxy" "fastcgi" "uwsgi" "scgi" ]}
  ${import ./. arguments}
  }
''
