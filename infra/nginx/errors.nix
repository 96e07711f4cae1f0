# What the ingress says itself when nobody behind it does: problem+json as the backend writes it, a page where a person reads.
let
  text = import ./text.nix;
  problem =
    {
      status,
      type,
      title,
      detail,
      more ? "",
    }:
    ''{"type":"urn:toast:problem:${type}","title":"${title}","status":${toString status},"detail":"${detail}",${more}"requestId":"$request_name"}'';
  away = problem {
    status = 503;
    type = "temporarily-unavailable";
    title = "Temporarily unavailable";
    detail = "Nobody can answer at the moment; try again";
    more = ''"retryAfter":2,'';
  };
  unknown = problem {
    status = 503;
    type = "outcome-unknown";
    title = "Outcome unknown";
    detail = "It is not known whether this was done. Ask for the outcome, or send the same again under the same idempotency key";
    more = ''"outcome":"UNKNOWN","retryAfter":2,'';
  };
  said = {
    unreadable = {
      status = 400;
      type = "validation";
      title = "Validation";
      detail = "The request cannot be read";
    };
    missing = {
      status = 404;
      type = "not-found";
      title = "Not found";
      detail = "There is nothing at this address";
    };
    large = {
      status = 413;
      type = "payload-too-large";
      title = "Payload too large";
      detail = "The body is too large";
    };
    crowded = {
      status = 429;
      type = "too-many-requests";
      title = "Too many requests";
      detail = "Too many requests; wait a moment";
      more = ''"retryAfter":1,'';
    };
    broken = {
      status = 500;
      type = "internal";
      title = "Internal";
      detail = "Something went wrong here";
    };
  };
  page = "<!doctype html><html lang=en><meta charset=utf-8><meta name=viewport content=\\'width=device-width\\'><meta http-equiv=refresh content=5><title>One moment</title><h1>One moment</h1><p>We cannot be reached right now. This page tries again by itself.</p>";
  directives = list: text.each (directive: "  ${directive};") list;
  which = away: ''
    # To an address, not a name: what could not be read has no address that a named place could keep.
    error_page 400 405 414 494 505 = /~said/unreadable;
    error_page 404 = @missing;
    error_page 413 = @large;
    error_page 429 = @crowded;
    error_page 500 = @broken;
    error_page 502 503 504 = ${away};
  '';
in
{
  maps = ''
    map $write $unavailable {
      default '${unknown}';
      safe '${away}';
    }
  '';

  forPages = which "@away_page";

  # Of one server.
  locations =
    settings:
    let
      headers = import ./headers.nix settings ++ [ "add_header X-Content-Type-Options nosniff always" ];
      place = name: if name == "unreadable" then "= /~said/unreadable" else "@${name}";
      answer = name: type: more: ''
        location ${place name} {
          internal;
          default_type ${type};
        ${directives (headers ++ more)}
        }
      '';
    in
    which "@away"
    + text.each (
      name:
      answer name "application/problem+json" (
        (if name == "crowded" then [ "add_header Retry-After 1 always" ] else [ ])
        ++ [ "return ${toString said.${name}.status} '${problem said.${name}}'" ]
      )
    ) (builtins.attrNames said)
    + answer "away" "application/problem+json" [
      "add_header Retry-After 2 always"
      "return 503 $unavailable"
    ]
    + answer "away_page" "text/html" [
      "add_header Retry-After 2 always"
      ''add_header Content-Security-Policy "default-src 'none'" always''
      "return 503 '${page}'"
    ];
}
