#pragma warning disable RS0030 // The first password is chosen before there is a viewer.
using Microsoft.AspNetCore.Identity;
using Zxcvbn.Matcher;

namespace Trellis.Accounts;

/// <summary>
/// Refuses a password that is easy to guess: common ones, rows of keys, and what is made of the person's or the
/// organisation's name.
/// </summary>
public sealed class CommonPasswords(AppDb db) : IPasswordValidator<Account>
{
    /// <summary>The code of the error, beside those of the framework.</summary>
    public const string Code = "PasswordEasyToGuess";

    /// <summary>What stands beside a field in which a password is chosen.</summary>
    public const string Hint =
        "At least 12 characters: four unrelated words do well. Not your name, your address or your organisation.";

    /// <summary>Of 0 to 4: fewer than a hundred million guesses are too few.</summary>
    private const int LeastScore = 3;

    /// <summary>The estimate looks no further: what follows only makes a password harder to guess.</summary>
    private const int Looks = 72;

    public async Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        var person =
            db.Set<Person>().Local.FirstOrDefault(p => p.Id == user.PersonId)
            ?? await db.Set<Person>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == user.PersonId);
        var organisation =
            db.Set<Organisation>().Local.FirstOrDefault()
            ?? await db.Set<Organisation>().AsNoTracking().OrderBy(o => o.Id).FirstOrDefaultAsync();
        return Reason(password ?? "", [person?.Name ?? "", user.Email ?? "", organisation?.Name ?? ""]) is { } reason
            ? IdentityResult.Failed(new IdentityError { Code = Code, Description = reason })
            : IdentityResult.Success;
    }

    /// <summary>Why a password is refused, in words; nothing where it will do.</summary>
    /// <param name="about">What strangers know of its owner: name, address, organisation.</param>
    public static string? Reason(string password, IEnumerable<string> about)
    {
        var words = about
            .SelectMany(a =>
                a.Split([' ', '@', '.', '-', '_', '+', ','], StringSplitOptions.RemoveEmptyEntries).Append(a)
            )
            .Append("trellis")
            .Where(w => w.Length > 2)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToList();
        var result = new Zxcvbn.Zxcvbn().EvaluatePassword(password[..Math.Min(password.Length, Looks)], words);
        if (result.Score >= LeastScore)
            return null;
        var why =
            result.MatchSequence.Any(m => m is DictionaryMatch { DictionaryName: "user_inputs" })
                ? "it contains a name or an address of yours, or the name of your organisation"
            : result.MatchSequence.Any(m => m is DictionaryMatch { DictionaryName: "passwords", Rank: < 1000 })
                ? "it contains one of the most common passwords"
            : result.MatchSequence.Any(m => m is RepeatMatch) ? "it repeats a character"
            : result.MatchSequence.Any(m => m is SequenceMatch) ? "it contains a sequence such as abc or 123"
            : result.MatchSequence.Any(m => m is SpatialMatch) ? "it follows a row of keys"
            : result.MatchSequence.Any(m => m is DateMatch) ? "it contains a date"
            : "it is made of one or two common words";
        return $"This password is easy to guess: {why}. Use four or more unrelated words, or let a password manager "
            + $"choose one.";
    }
}
