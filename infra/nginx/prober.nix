# The settings of infra/prober for an ingress with these arguments.
arguments: (import ./upstreams.nix (import ./settings.nix arguments)).prober
