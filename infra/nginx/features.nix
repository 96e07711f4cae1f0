# What a version of nginx can do; what it cannot is spelled differently, or left out.
version:
let
  since = least: builtins.compareVersions version least >= 0;
in
{
  # `http2 on` instead of a parameter of `listen`.
  http2Directive = since "1.25.1";
  # A reload does not reset connections on which a request is just arriving.
  keepaliveMinTimeout = since "1.27.4";
  # Whether the prober may be used: every change that it sees is a reload, which must not reset connections. Decision 0029.
  activeChecks = since "1.27.4";
}
