using System.Net.Mail;

namespace Trellis.People;

/// <summary>What an address of a person is, wherever one is written.</summary>
internal static class PeopleAddress
{
    private const int Longest = 254;

    /// <summary>Whether a tidy text is one e-mail address and nothing else.</summary>
    public static bool Is(string email) =>
        MailAddress.TryCreate(email, out var address) && address.Address == email && email.Length <= Longest;
}
