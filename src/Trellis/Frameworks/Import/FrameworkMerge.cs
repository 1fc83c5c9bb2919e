namespace Trellis.Frameworks.Import;

/// <summary>Brings a stored framework to a draft, thing by thing, matched by name, and counts what that took.</summary>
public sealed class FrameworkMerge(Framework framework, HashSet<string> takenSlugs, DateTime now)
{
    private readonly Dictionary<string, Item> _items = framework.Items.ToDictionary(i => i.NameKey, StringComparer.Ordinal);
    private readonly Dictionary<string, Position> _positions = new(StringComparer.Ordinal);

    public int Added { get; private set; }
    public int Changed { get; private set; }
    public int Removed { get; private set; }
    public int Unchanged { get; private set; }

    /// <summary>Texts, expectations and moves that the draft no longer has: they are deleted, unlike things with a name.</summary>
    public List<object> Gone { get; } = [];

    public void Apply(FrameworkDraft draft)
    {
        var scales = draft.Scales.ToDictionary(s => s.Name, Scale, StringComparer.Ordinal);
        var categories = Each(draft.Categories, framework.Categories, c => c.NameKey, c => Names.Key(c.Name),
            c => new Category { FrameworkId = framework.Id, Name = c.Name, NameKey = Names.Key(c.Name) },
            (category, c, order) => Set(category.Name, c.Name, v => category.Name = v) | Set(category.Description, c.Description, v => category.Description = v) | Set(category.IsCore, c.IsCore, v => category.IsCore = v)
                | Set(category.Status, c.Status, v => category.Status = v) | Set(category.Order, order, v => category.Order = v),
            c => c.RetiredAt, (c, at) => c.RetiredAt = at);

        var competencies = Each(draft.Competencies, framework.Items.OfType<Competency>().ToList(), c => c.NameKey, c => Names.Key(c.Name),
            c => NewItem(new Competency { FrameworkId = framework.Id, Name = c.Name, NameKey = Names.Key(c.Name), ScaleId = scales[c.Scale].Id }),
            (competency, c, order) => Set(competency.Name, c.Name, v => competency.Name = v) | Set(competency.Description, c.Description, v => competency.Description = v) | Set(competency.Status, c.Status, v => competency.Status = v)
                | Set(competency.Order, order, v => competency.Order = v) | Set(competency.ScaleId, scales[c.Scale].Id, v => competency.ScaleId = v)
                | Set(competency.CategoryId, c.Category is null ? null : categories[Names.Key(c.Category)].Id, v => competency.CategoryId = v),
            c => c.RetiredAt, (c, at) => c.RetiredAt = at);
        foreach (var c in draft.Competencies) Texts(competencies[Names.Key(c.Name)], c);

        Each(draft.Skills, framework.Items.OfType<Skill>().ToList(), s => s.NameKey, s => Names.Key(s.Name),
            s => NewItem(new Skill { FrameworkId = framework.Id, Name = s.Name, NameKey = Names.Key(s.Name), CompetencyId = competencies[Names.Key(s.Competency)].Id }),
            (skill, s, order) => Set(skill.Name, s.Name, v => skill.Name = v) | Set(skill.Description, s.Description, v => skill.Description = v) | Set(skill.Order, order, v => skill.Order = v)
                | Set(skill.CompetencyId, competencies[Names.Key(s.Competency)].Id, v => skill.CompetencyId = v),
            s => s.RetiredAt, (s, at) => s.RetiredAt = at);

        Positions(draft);
        Moves(draft);
    }

    /// <summary>What the framework holds after the merge, retired things left out.</summary>
    public FrameworkCounts Count()
    {
        var roles = framework.Families.Where(f => f.RetiredAt is null).SelectMany(f => f.Roles).Where(r => r.RetiredAt is null).ToList();
        var positions = roles.SelectMany(r => r.Positions).Where(p => p.RetiredAt is null).ToList();
        var competencies = framework.Items.OfType<Competency>().Where(c => c.RetiredAt is null).ToList();
        return new(framework.Families.Count(f => f.RetiredAt is null), roles.Count, positions.Count, framework.Categories.Count(c => c.RetiredAt is null),
            competencies.Count, framework.Items.OfType<Skill>().Count(s => s.RetiredAt is null), competencies.Sum(c => c.Descriptors.Count), positions.Sum(p => p.Expectations.Count));
    }

    private LevelScale Scale(ScaleDraft draft)
    {
        var scale = framework.Scales.Find(s => Names.Key(s.Name) == Names.Key(draft.Name));
        if (scale is null) framework.Scales.Add(scale = new() { FrameworkId = framework.Id, Name = draft.Name });
        foreach (var ((name, description), rank) in draft.Levels.Select((l, i) => (l, i + 1)))
        {
            var level = scale.Levels.Find(l => l.Rank == rank);
            if (level is null)
            {
                scale.Levels.Add(new() { ScaleId = scale.Id, Rank = rank, Name = name, Description = description });
                Added++;
            }
            else Tell(Set(level.Name, name, v => level.Name = v) | Set(level.Description, description, v => level.Description = v));
        }
        return scale;
    }

    private void Texts(Competency competency, CompetencyDraft draft)
    {
        foreach (var gone in competency.Descriptors.Where(d => !draft.Texts.ContainsKey((d.Level, d.Track))).ToList()) Drop(competency.Descriptors, gone);
        foreach (var ((level, track), text) in draft.Texts)
        {
            var descriptor = competency.Descriptors.Find(d => d.Level == level && d.Track == track);
            if (descriptor is not null) { Tell(Set(descriptor.Text, text, v => descriptor.Text = v)); continue; }
            competency.Descriptors.Add(new() { CompetencyId = competency.Id, Level = level, Track = track, Text = text });
            Added++;
        }
    }

    private void Positions(FrameworkDraft draft)
    {
        var families = Each(draft.Roles.Select(r => r.Family).DistinctBy(Names.Key, StringComparer.Ordinal).ToList(), framework.Families, f => f.NameKey, Names.Key,
            f => new Family { FrameworkId = framework.Id, Name = f, NameKey = Names.Key(f) },
            (family, f, order) => Set(family.Name, f, v => family.Name = v) | Set(family.Order, order, v => family.Order = v), f => f.RetiredAt, (f, at) => f.RetiredAt = at);
        var drafts = draft.Roles.ToLookup(r => Names.Key(r.Family));
        var positions = draft.Positions.ToLookup(p => $"{Names.Key(p.Family)}\n{Names.Key(p.Role)}");
        foreach (var family in framework.Families)
        {
            var roles = Each(drafts[family.NameKey].ToList(), family.Roles, r => r.NameKey, r => Names.Key(r.Name),
                r => new Role { FamilyId = family.Id, Name = r.Name, NameKey = Names.Key(r.Name) },
                (role, r, order) => Set(role.Name, r.Name, v => role.Name = v) | Set(role.Description, r.Description, v => role.Description = v) | Set(role.Order, order, v => role.Order = v),
                r => r.RetiredAt, (r, at) => r.RetiredAt = at);
            foreach (var role in family.Roles) PositionsOf(role, [.. positions[$"{family.NameKey}\n{role.NameKey}"]]);
        }
    }

    private void PositionsOf(Role role, List<PositionDraft> drafts)
    {
        Each(drafts, role.Positions, p => p.TitleKey, p => Names.Key(p.Title),
            p => new Position { FrameworkId = framework.Id, RoleId = role.Id, Title = p.Title, TitleKey = Names.Key(p.Title), FullName = p.FullName, Slug = FreeSlug(p.FullName) },
            (position, p, _) => Set(position.Title, p.Title, v => position.Title = v) | Set(position.FullName, p.FullName, v => position.FullName = v) | Set(position.Description, p.Description, v => position.Description = v) | Set(position.Order, p.Order, v => position.Order = v)
                | Set(position.Grade, p.Grade, v => position.Grade = v) | Set(position.Track, p.Track, v => position.Track = v),
            p => p.RetiredAt, (p, at) => p.RetiredAt = at);
        foreach (var p in drafts)
        {
            var position = role.Positions.Find(x => x.TitleKey == Names.Key(p.Title))!;
            _positions[Names.Key(p.FullName)] = position;
            Expectations(position, p);
        }
    }

    private void Expectations(Position position, PositionDraft draft)
    {
        var wanted = draft.Expectations.Values.ToDictionary(e => _items[Names.Key(e.Item)].Id);
        foreach (var gone in position.Expectations.Where(e => !wanted.ContainsKey(e.ItemId)).ToList()) Drop(position.Expectations, gone);
        var known = position.Expectations.ToDictionary(e => e.ItemId);
        foreach (var (item, e) in wanted)
        {
            if (known.TryGetValue(item, out var x))
                Tell(Set(x.Level, e.Level, v => x.Level = v) | Set(x.DesiredLevel, e.Desired, v => x.DesiredLevel = v) | Set(x.Weight, e.Weight, v => x.Weight = v));
            else
            {
                position.Expectations.Add(new() { PositionId = position.Id, ItemId = item, Level = e.Level, DesiredLevel = e.Desired, Weight = e.Weight });
                Added++;
            }
        }
    }

    private void Moves(FrameworkDraft draft)
    {
        var wanted = draft.Moves.DistinctBy(m => (Names.Key(m.From), Names.Key(m.To))).ToDictionary(m => (From: _positions[Names.Key(m.From)].Id, To: _positions[Names.Key(m.To)].Id));
        foreach (var gone in framework.Moves.Where(m => !wanted.ContainsKey((m.FromId, m.ToId))).ToList()) Drop(framework.Moves, gone);
        foreach (var ((from, to), m) in wanted)
        {
            var move = framework.Moves.Find(x => x.FromId == from && x.ToId == to);
            if (move is not null) { Tell(Set(move.Kind, m.Kind, v => move.Kind = v)); continue; }
            framework.Moves.Add(new() { FrameworkId = framework.Id, FromId = from, ToId = to, Kind = m.Kind });
            Added++;
        }
    }

    private T NewItem<T>(T item) where T : Item
    {
        framework.Items.Add(item);
        _items[item.NameKey] = item;
        return item;
    }

    private string FreeSlug(string name)
    {
        var slug = Names.Slug(name);
        var free = slug;
        for (var n = 2; !takenSlugs.Add(free); n++) free = $"{slug}-{n}";
        return free;
    }

    /// <summary>Adds, changes or retires named things so that they are those of the draft, and gives them by key.</summary>
    private Dictionary<string, T> Each<T, TDraft>(List<TDraft> drafts, List<T> stored, Func<T, string> keyOf, Func<TDraft, string> draftKey, Func<TDraft, T> make,
        Func<T, TDraft, int, bool> change, Func<T, DateTime?> retiredAt, Action<T, DateTime?> retire) where T : class
    {
        var known = stored.ToDictionary(keyOf, StringComparer.Ordinal);
        var wanted = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (draft, order) in drafts.Select((d, i) => (d, i)))
        {
            var key = draftKey(draft);
            wanted.Add(key);
            if (!known.TryGetValue(key, out var thing))
            {
                known[key] = thing = make(draft);
                if (thing is not Item) stored.Add(thing);
                change(thing, draft, order);
                Added++;
            }
            else if (retiredAt(thing) is not null)
            {
                retire(thing, null);
                change(thing, draft, order);
                Added++;
            }
            else Tell(change(thing, draft, order));
        }
        foreach (var thing in known.Where(k => !wanted.Contains(k.Key)).Select(k => k.Value).Where(t => retiredAt(t) is null))
        {
            retire(thing, now);
            Removed++;
        }
        return known;
    }

    private void Drop<T>(List<T> from, T gone) where T : class
    {
        from.Remove(gone);
        Gone.Add(gone);
        Removed++;
    }

    private void Tell(bool changed)
    {
        if (changed) Changed++;
        else Unchanged++;
    }

    private static bool Set<T>(T now, T wanted, Action<T> set)
    {
        if (EqualityComparer<T>.Default.Equals(now, wanted)) return false;
        set(wanted);
        return true;
    }
}
