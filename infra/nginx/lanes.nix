# How a request may be treated. A site rewrites it to `/~<upstream>/<lane>/<path>`, and the lane hands it on.
{ ... }@settings:
let
  text = import ./text.nix;
  errors = import ./errors.nix;
  # Who does not answer is asked no more for a while, and so is who says 502: a backend that has lost its own way to the database. One that
  # answers 503 lives: it speaks of one restaurant, whose shard or row no other backend could have either, and sent on it would put all
  # of them out of everybody's reach, one after the other. One that leaves serves until its door is closed.
  elsewhereOf =
    upstream:
    "proxy_next_upstream error timeout http_502${text.when (upstream != "api") " http_503"} http_504";
  waysOf =
    upstream:
    let
      elsewhere = elsewhereOf upstream;
    in
    {
      # Safe to ask twice. The backend is told by when it has to answer (`X-Answer-Within`): silence is a backend that is gone.
      safe = [
        "proxy_read_timeout 6s"
        elsewhere
      ];
      # A write under an idempotency key: asked again, it is answered from what was done.
      keyed = [
        "proxy_read_timeout 6s"
        "${elsewhere} non_idempotent"
      ];
      # A write without a key goes out once, unless the connection could not even be made.
      once = [
        "proxy_read_timeout 15s"
        elsewhere
      ];
      # PUT and DELETE count as repeatable for nginx, not for us.
      never = [
        "proxy_read_timeout 15s"
        "proxy_next_upstream off"
      ];
      # An integrator waits for an event, 30 s at most.
      wait = [
        "proxy_read_timeout 40s"
        elsewhere
      ];
      # Events as they happen: a ping every 5 s tells that the backend lives; the browser goes on by `seq` elsewhere.
      stream = [
        "proxy_read_timeout 20s"
        elsewhere
        "proxy_buffering off"
        "gzip off"
      ];
      socket = [
        "proxy_read_timeout 1h"
        "proxy_send_timeout 1h"
        "proxy_next_upstream off"
        "proxy_buffering off"
      ];
    };
  # In milliseconds; before `proxy_read_timeout` ends.
  answerWithin = "5500";
  # The same for everybody: nothing of who asks goes in. The backend's Cache-Control says for how long an answer holds, for how
  # long it is shown while it is asked for again (stale-while-revalidate), and when nobody answers (stale-if-error).
  cached = upstream: [
    "proxy_read_timeout 6s"
    ''proxy_set_header Cookie ""''
    ''proxy_set_header Authorization ""''
    ''proxy_set_header Accept-Encoding ""''
    ''proxy_set_header Connection ""''
    "proxy_set_header Host $host"
    "proxy_set_header X-Request-Id $request_name"
    "proxy_set_header X-Answer-Within ${answerWithin}"
    "proxy_set_header traceparent $traceparent"
    ''proxy_set_header X-Forwarded-For ""''
    "proxy_set_header X-Forwarded-Proto $scheme"
    "proxy_cache public"
    "proxy_cache_key ${upstream}$uri$is_args$args"
    "proxy_cache_lock on"
    "proxy_cache_lock_timeout 2s"
    "proxy_cache_background_update on"
    "proxy_cache_revalidate on"
  ];
  answers = import ./headers.nix settings;
  lane = upstream: name: directives: ''
    location /~${upstream}/${name}/ {
      internal;
      proxy_pass http://${upstream}/;
    ${text.each (directive: "  ${directive};") directives}
    ${text.when (upstream != "api") errors.forPages}}
  '';
in
{
  maps = ''
    map "$request_method:$http_idempotency_key" $write {
      default never;
      "~^(GET|HEAD|OPTIONS):" safe;
      "~^(POST|PATCH|PUT|DELETE):[A-Za-z0-9._:-]{8,128}$" keyed;
      "~^(POST|PATCH):" once;
    }
    map "$request_method $asked_path $arg_wait" $patient {
      default "";
      "~^GET /v1/[^ ]* [1-9]" wait;
    }
    map "$upgrade|$request_method $http_accept|$patient|$write" $lane {
      default never;
      ~^websocket socket;
      "~^\|GET .*text/event-stream" stream;
      "~\|wait\|" wait;
      "~\|(?<write_lane>safe|keyed|once)$" $write_lane;
    }
    map $lane $answer_within {
      default "";
      ~^(safe|keyed)$ ${answerWithin};
    }
    # A page that is open asks in batches, also of one: it has heard that something changed, and must not be told what was before.
    map $arg_batch $menu_lane {
      "" menu;
      default $lane;
    }
    proxy_cache_path ${settings.paths.cache}/public levels=1:2 keys_zone=public:20m max_size=1g inactive=24h use_temp_path=off;
  '';

  locations =
    upstream:
    let
      ways = waysOf upstream;
      elsewhere = elsewhereOf upstream;
    in
    text.each (name: lane upstream name ways.${name}) (builtins.attrNames ways)
    + lane upstream "asset" (cached upstream ++ [ "${elsewhere} http_404" ])
    + text.when (upstream == "api") (
      lane upstream "menu" (
        cached upstream
        ++ [
          elsewhere
          # Who turns lookers away, or cannot serve this restaurant, has shown them the menu a moment ago.
          "proxy_cache_use_stale http_429 http_503"
          # The browser asks each time: after a change it must not be shown its own old copy.
          "proxy_hide_header Cache-Control"
          # The trace is of whoever asked first, the answer for everybody.
          "proxy_hide_header traceresponse"
          "add_header Cache-Control no-cache"
        ]
        ++ answers
      )
    );
}
