using Trellis.Domain.Kernel;

namespace Trellis.Domain.Frameworks;

/// <summary>Pairs incoming parts with known ones, and gives the others keys that are free.</summary>
internal sealed class PartMatching(FrameworkContent? known, IReadOnlyCollection<UsedKey> retired)
{
    private readonly Dictionary<KeySpace, HashSet<string>> _taken = new()
    {
        [KeySpace.Scale] = [.. known?.Scales.Select(s => s.Key) ?? []],
        [KeySpace.Category] = [.. known?.Categories.Select(c => c.Key) ?? []],
        [KeySpace.Item] =
        [
            .. known?.Competencies.Select(c => c.Key) ?? [],
            .. known?.Skills.Select(s => s.Skill.Key) ?? [],
        ],
        [KeySpace.Family] = [.. known?.Families.Select(f => f.Key) ?? []],
        [KeySpace.Role] = [.. known?.Roles.Select(r => r.Key) ?? []],
        [KeySpace.Position] = [.. known?.Positions.Select(p => p.Position.Key) ?? []],
    };

    /// <summary>The key to use for each incoming key.</summary>
    public Dictionary<string, string> Map<T>(IReadOnlyList<T> incoming, IReadOnlyList<T> known, PartSigns<T> signs)
        where T : class
    {
        var keys = new Dictionary<string, string>(StringComparer.Ordinal);
        var unmatched = new List<T>(incoming);
        var candidates = new List<T>(known);
        Pair(p => signs.External(p)?.Identifier ?? "");
        var ways = incoming.Concat(known).Select(p => signs.ByName(p).Length).FirstOrDefault();
        for (var i = 0; i < ways; i++)
        {
            var way = i;
            Pair(p => signs.ByName(p)[way]);
        }
        Pair(signs.Texts);
        foreach (var part in unmatched)
            keys[signs.Key(part)] = NewKey(signs.Space, signs.Name(part));
        return keys;

        // Two parts are the same if each side has exactly one with this sign.
        void Pair(Func<T, string> sign)
        {
            var paired = new HashSet<object>(ReferenceEqualityComparer.Instance);
            var theirs = candidates.Where(p => sign(p).Length > 0).ToLookup(sign, StringComparer.Ordinal);
            foreach (var ours in unmatched.Where(p => sign(p).Length > 0).ToLookup(sign, StringComparer.Ordinal))
            {
                if (ours.Count() != 1 || theirs[ours.Key].Count() != 1)
                    continue;
                var mine = ours.First();
                var same = theirs[ours.Key].First();
                keys[signs.Key(mine)] = signs.Key(same);
                paired.Add(mine);
                paired.Add(same);
            }
            unmatched.RemoveAll(paired.Contains);
            candidates.RemoveAll(paired.Contains);
        }
    }

    /// <summary>The key of a retired part of the same name, else a key that no part ever had.</summary>
    private string NewKey(KeySpace space, string name)
    {
        var taken = _taken[space];
        var used = retired.Where(r => r.Space == space).ToList();
        if (used.Find(r => Names.Key(r.Name) == Names.Key(name) && !taken.Contains(r.Key)) is { } again)
        {
            taken.Add(again.Key);
            return again.Key;
        }
        return Keys.Take(name, key => !used.Exists(r => r.Key == key) && taken.Add(key));
    }
}
