# Nix says which hash it wants when it is given one that is certainly wrong.
file=infra/flake/packages/pnpm-hash.txt
before=$(cat "$file")
wrong=sha256-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=
echo "$wrong" > "$file"
said=$(nix build --no-link .#toast-backend.pnpmDeps 2>&1 || true)
wanted=$(grep --only-matching --perl-regexp 'got:\s+\Ksha256-\S+' <<< "$said" || true)
if [ -z "$wanted" ]; then
  echo "$before" > "$file"
  echo "$said" >&2
  echo "Nix did not say which hash it wants." >&2
  exit 1
fi
echo "$wanted" > "$file"
if [ "$wanted" = "$before" ]; then
  echo "$file is as it should be"
else
  echo "$file: $wanted"
fi
