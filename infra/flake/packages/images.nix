# The product's parts as container images, for those who run them elsewhere than on our hosts: what the modules start, as nobody, and
# nothing beside it. Building one gives a program that writes the image to its output.
pkgs: parts:
let
  image =
    part: start: more:
    pkgs.dockerTools.streamLayeredImage {
      name = "toast-${part}";
      tag = parts."toast-${part}".version;
      contents = [ pkgs.dockerTools.caCertificates ];
      config = {
        Entrypoint = [ "${pkgs.nodejs_24}/bin/node" ] ++ start parts."toast-${part}";
        User = "65534:65534";
        Env = [ "NODE_ENV=production" ];
        StopSignal = "SIGTERM";
        Labels."org.opencontainers.image.licenses" = "Apache-2.0";
      }
      // more;
    };
  app = part: image part (built: [ "${built}/apps/${part}/server.js" ]) {
    Env = [
      "NODE_ENV=production"
      "NEXT_TELEMETRY_DISABLED=1"
      "HOSTNAME=0.0.0.0"
    ];
  };
in
{
  # Another command is `work`: it does what follows from orders.
  toast-backend-image = image "backend" (built: [ "${built}/apps/backend/src/main.ts" ]) { Cmd = [ "serve" ]; };
  toast-customer-image = app "customer";
  toast-admin-image = app "admin";
  toast-kitchen-image = app "kitchen";
}
