using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Trellis.Accounts;

/// <summary>
/// The hash of a password that nobody has, made like every other, so that an unknown address costs as much time as a
/// known one.
/// </summary>
public sealed class DecoyHash(IOptions<PasswordHasherOptions> options)
{
    private readonly Lazy<string> _value = new(() =>
        new PasswordHasher<Account>(options).HashPassword(null!, Guid.CreateVersion7().ToString())
    );

    public string Value => _value.Value;
}
